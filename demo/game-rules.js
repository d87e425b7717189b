// The rules, without any page: what the board is when these two have made these moves.
export const COLUMNS = 7;
export const ROWS = 6;
const WAYS = [[1, 0], [0, 1], [1, 1], [1, -1]];

/** @returns the four that lie in a row through this place, or null */
function fourAt(board, column, row) {
  const owner = board[column][row];
  for (const [x, y] of WAYS) {
    const line = [[column, row]];
    for (const way of [1, -1]) {
      for (let step = way; board[column + step * x]?.[row + step * y] === owner; step += way) line.push([column + step * x, row + step * y]);
    }
    if (line.length >= 4) return line;
  }
  return null;
}

/**
 * Plays the moves of both in turn. What is against the rules is not played, and nothing after it of the same player.
 * @param moves two lists of columns, 0 to 6 @param first who begins: 0 or 1
 * @returns columns from the ground up, whose turn it is (null at the end), the row that won, and the last place
 */
export function play(moves, first) {
  const board = Array.from({length: COLUMNS}, () => []);
  const next = [0, 0];
  let last = null;
  for (let turn = 0; turn < COLUMNS * ROWS; turn++) {
    const who = (first + turn) % 2;
    const column = moves[who][next[who]++];
    if (!Number.isInteger(column) || !(column in board) || board[column].length >= ROWS) return {board, turn: who, won: null, last};
    board[column].push(who);
    last = [column, board[column].length - 1];
    const won = fourAt(board, ...last);
    if (won) return {board, turn: null, won, last};
  }
  return {board, turn: null, won: null, last};
}
