import { createRequire } from 'node:module';
import { contentFamilies } from './content-features.js';
import { cueFamilies } from './cue-features.js';
import type { FeatureFamilies, Weights } from './linear-model.js';
import { LinearScorer } from './linear-scorer.js';
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

/** The words that weights name. */
function* wordsIn(families: FeatureFamilies, weights: Weights): Generator<string> {
  for (const [family, domains] of Object.entries(families)) {
    if (!domains.includes('word')) continue;
    const last = domains.length - 1;
    for (const row of weights[family] ?? []) {
      const names = row.split(' ');
      for (let place = 0; place < names.length; place += place < last ? 1 : 2) {
        const name = names[place] ?? '<';
        if (domains[Math.min(place, last)] === 'word' && !name.startsWith('<')) yield name;
      }
    }
  }
}
