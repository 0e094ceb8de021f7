/// The rules of settlement as a pure function.
package enum SettlementRules {}
