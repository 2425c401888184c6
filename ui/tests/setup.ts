import "@testing-library/jest-dom/vitest";

// jsdom draws nothing, so what measures or scrolls is answered with the least there is.
class NothingObserved {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}
Object.assign(globalThis, { ResizeObserver: NothingObserved });
Object.assign(window, {
  matchMedia: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => null,
    removeEventListener: () => null,
  }),
});
Object.assign(Element.prototype, {
  scrollIntoView: () => undefined,
  scrollTo: () => undefined,
  hasPointerCapture: () => false,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
});
