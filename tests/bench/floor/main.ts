/** The floor: the same basemap with the same libraries, and nothing else. */
import { mount } from 'svelte';
import Floor from './Floor.svelte';

mount(Floor, { target: document.body });
