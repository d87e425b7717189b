/** In ms of scripts, styles and layout: until a list of people can be painted, and then until one of them is seen to be muted. */
export type PeopleCosts = readonly [list: number, oneChange: number];

declare global {
  interface Window {
    showPeople(count: number): Promise<PeopleCosts>;
  }
}
