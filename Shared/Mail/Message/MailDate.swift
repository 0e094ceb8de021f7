package import Programme

/// An instant as RFC 5322 §3.3 writes it: `Thu, 05 Mar 2020 15:00:00 +0600`.
package enum MailDate {
  package static func text(of instant: Instant, in zone: Zone) -> String {
    let local = zone.local(of: instant)
    let minutes = zone.offset(at: instant).wholeMicroseconds / 60_000_000
    let offset = (minutes < 0 ? "-" : "+") + padded(Int(abs(minutes) / 60)) + padded(Int(abs(minutes) % 60))
    let day = "\(days[local.date.weekday.rawValue - 1]), \(padded(local.date.day)) \(months[local.date.month - 1]) \(local.date.year)"
    return "\(day) \(padded(local.hour)):\(padded(local.minute)):\(padded(local.second)) \(offset)"
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
