/** What moves the grid by hand. */
export interface GridStrings {
  /** Where one is among the pages of tiles, from 1, and what turns them. */
  readonly pageOf: (page: number, pages: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;
  /** Moves the small picture to another corner; says in which it is. */
  readonly movePicture: (isTop: boolean, isLeft: boolean) => string;
}

/** What can be done with one person's picture. */
export interface TileStrings {
  readonly volumeOf: (name: string) => string;
  readonly pin: string;
  readonly unpin: string;
  readonly enlarge: string;
  readonly reduce: string;
  readonly inOwnWindow: string;
  readonly backFromWindow: string;
  readonly fill: string;
  readonly showWhole: string;
  readonly mirror: string;
  readonly hideSelf: string;
  readonly muteOther: string;
  readonly remove: string;
  readonly reallyRemove: (name: string) => string;
}
