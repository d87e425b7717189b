import '../define/room-doctor.js';
import {RoomDoctorElement} from '../elements/room-doctor/room-doctor.js';
import {Room} from '../room/room.js';

RoomDoctorElement.scriptUrl = Room.scriptUrl;
