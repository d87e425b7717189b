/** Calls `act` once, when `element` is in the viewport or soon will be. */
export function whenNear(element: Element, act: () => unknown): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    {rootMargin: '400px'},
  );
  observer.observe(element);
}
