import "@fontsource-variable/noto-sans/index.css";
import "@fontsource/pt-serif/index.css";
import "$lib/ui/tokens.css";
import "$lib/ui/base.css";
import "$lib/ui/controls.css";
import { mount } from "svelte";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target) mount(App, { target });
