export type ConfidenceWord = 'high' | 'medium' | 'low';

/** The plain word that people are shown for a calibrated probability, 0 to 1: high from two in three, medium from two in five. */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence >= 2 / 3) return 'high';
  return confidence >= 2 / 5 ? 'medium' : 'low';
}
