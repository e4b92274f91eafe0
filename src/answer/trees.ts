/**
 * An ensemble of binary regression trees over named features, as gradient boosting leaves it. A node `i` of
 * a tree sends a row to `left[i]` when its feature is at most `threshold[i]`, else to `right[i]`; a missing
 * value (NaN) goes where `missingLeft[i]` says. A negative child `~k` is leaf `k` with the value `leaf[k]`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 1 where missing values go left, else 0. */
  readonly missingLeft: readonly number[];
  readonly leaf: readonly number[];
}

export interface TreeModel {
  /** Names of the features, in the order in which a row holds them. */
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

/** The sum of the trees' leaves for one row of feature values, NaN where one is missing. */
export function scoreOf(model: TreeModel, row: ArrayLike<number>): number {
  let score = 0;
  for (const tree of model.trees) score += leafOf(tree, row);
  return score;
}

/** The score of each row of a table; a model of other features, or of the same in another order, finds its own by name. */
export function scoresOf(
  { names, rows }: { readonly names: readonly string[]; readonly rows: readonly ArrayLike<number>[] },
  model: TreeModel,
): number[] {
  const columns = model.features.map((name) => names.indexOf(name));
  const ordered = new Float64Array(columns.length);
  return rows.map((row) => {
    columns.forEach((column, i) => {
      ordered[i] = row[column] ?? NaN;
    });
    return scoreOf(model, ordered);
  });
}

function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let node = tree.feature.length === 0 ? -1 : 0;
  while (node >= 0) {
    const value = row[tree.feature[node] ?? 0] ?? NaN;
    const goesLeft = Number.isNaN(value) ? tree.missingLeft[node] === 1 : value <= (tree.threshold[node] ?? 0);
    node = (goesLeft ? tree.left[node] : tree.right[node]) ?? -1;
  }
  return tree.leaf[~node] ?? 0;
}
