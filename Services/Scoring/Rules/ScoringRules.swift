/// The rules of scoring as a pure function.
package enum ScoringRules {}
