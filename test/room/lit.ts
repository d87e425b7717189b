export {html} from 'lit';
