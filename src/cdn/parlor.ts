// The entry of /parlor.js: all tags, and the server that served the script as the place to meet.
import './script-url.js';
import '../define/all.js';
