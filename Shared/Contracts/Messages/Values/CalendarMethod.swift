/// The iTIP methods in use (RFC 5546).
package enum CalendarMethod: String, CodeWord {
  case request, cancel
}
