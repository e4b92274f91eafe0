import { createRequire } from 'node:module';
import { contentFamilies } from './content-features.js';
import { cueFamilies } from './cue-features.js';
import { LinearScorer, type Domain, type FeatureFamilies, type Weights, type WeightTree } from './linear-model.js';
import { speakerFamilies } from './speaker-features.js';
import { buildVocabulary, type Vocabulary } from './vocabulary.js';

/** What was learned from annotated reports: how likely a cue is, how well a content and how well a speaker fits. */
export interface QuoteModel {
  readonly vocabulary: Vocabulary;
  readonly cue: LinearScorer;
  readonly content: LinearScorer;
  readonly speaker: LinearScorer;
}

/** What {@link buildQuoteModel} makes a model of. */
export type QuoteWeights = Readonly<Record<'cue' | 'content' | 'speaker', Weights>>;

/** A model from weights, as `scripts/train/quotes.ts` writes them. */
export function buildQuoteModel(weights: QuoteWeights): QuoteModel {
  const vocabulary = buildVocabulary([
    ...wordsIn(cueFamilies, weights.cue),
    ...wordsIn(contentFamilies, weights.content),
    ...wordsIn(speakerFamilies, weights.speaker),
  ]);
  return {
    vocabulary,
    cue: new LinearScorer(cueFamilies, vocabulary, weights.cue),
    content: new LinearScorer(contentFamilies, vocabulary, weights.content),
    speaker: new LinearScorer(speakerFamilies, vocabulary, weights.speaker),
  };
}

/** The model that comes with the program. Reads a file. */
export function loadQuoteModel(): QuoteModel {
  const require = createRequire(import.meta.url);
  return buildQuoteModel(require('./quote-weights.json') as QuoteWeights);
}

function* wordsIn(families: FeatureFamilies, weights: Weights): Generator<string> {
  for (const [name, domains] of Object.entries(families)) yield* wordsInTree(weights[name] ?? {}, domains);
}

function* wordsInTree(tree: WeightTree, [domain, ...inner]: readonly Domain[]): Generator<string> {
  for (const [name, branch] of Object.entries(tree)) {
    if (domain === 'word' && !name.startsWith('<')) yield name;
    if (typeof branch === 'object') yield* wordsInTree(branch, inner);
  }
}
