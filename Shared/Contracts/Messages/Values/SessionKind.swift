/// The sessions of the programme (rulebook 3.1, 3.8).
package enum SessionKind: String, CodeWord {
  case orientation1 = "orientation-1"
  case orientation2 = "orientation-2"
  case orientation3 = "orientation-3"
  case orientation4 = "orientation-4"
  case baseCourse = "base-course"
  case control, module, strategic, coaching, presentation
}
