/// The rules of scheduling as a pure function.
package enum SchedulingRules {}
