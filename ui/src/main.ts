import "@fontsource-variable/noto-sans/index.css";
import "@fontsource/pt-serif/index.css";
import "@fontsource/pt-serif/700.css";
import "$lib/ui/tokens.css";
import "$lib/ui/base.css";
import "$lib/ui/controls.css";
import { wearAgain } from "$lib/settings/appearance";
import { mount } from "svelte";
import App from "./App.svelte";

wearAgain();
const target = document.getElementById("app");
if (target) mount(App, { target });
