import Contracts
import IntakeRules
import Programme

/// What happened when: one row for each part of the season, months along the top.
struct TimetablePicture {
  struct Row {
    var label: LocalizedText
    var spans: [(from: Instant, to: Instant)] = []
    var marks: [Instant] = []
    /// Many small things: the more in a week, the higher its bar.
    var density: [Instant] = []

    var isEmpty: Bool { spans.isEmpty && marks.isEmpty && density.isEmpty }
  }

  let story: SeasonStory

  private static let row = 34.0
  private static let top = 34.0
  private static let left = 290.0
  private var scale: TimeScale { TimeScale(begins: story.begins, ends: story.ends + .days(6), left: Self.left, right: 948) }

  var node: Node {
    let rows = rows.filter { !$0.isEmpty }
    let height = Self.top + Double(rows.count) * Self.row + 6
    let caption = LocalizedText(
      kk: "Жолақтар – кезеңдер, нүктелер – отырыстар мен сессиялар, бағандар – бір аптадағы саны.",
      ru: "Полосы – периоды, точки – заседания и сессии, столбцы – сколько за неделю.")
    return Drawing.figure("timetable", width: 960, height: Int(height), caption: caption) {
      for (date, x) in scale.months(in: story.zone) {
        Drawing.line(x, 22, x, height, "grid")
        if x < 920 { Drawing.words(x + 4, 16, PageWords.month(date.month), "axis") }
      }
      for (place, row) in rows.enumerated() { draw(row, at: Self.top + Double(place) * Self.row) }
    }
  }

  @NodeBuilder private func draw(_ row: Row, at top: Double) -> [Node] {
    let middle = top + Self.row / 2
    Drawing.words(Self.left - 14, middle + 5, row.label, anchor: "end", "label")
    Drawing.line(Self.left, top + Self.row - 3, 948, top + Self.row - 3, "rule")
    for span in row.spans {
      Drawing.box(scale.x(span.from), middle - 7, max(4, scale.x(span.to) - scale.x(span.from)), 14, "span")
    }
    for (week, height) in columns(of: row.density) { Drawing.box(week, top + Self.row - 3 - height, 5, height, "column") }
    for mark in row.marks { Drawing.dot(scale.x(mark), middle, 4.5, "mark") }
  }

  private func columns(of instants: [Instant]) -> [(x: Double, height: Double)] {
    let week: Int64 = 7 * 86_400
    let counts = Dictionary(grouping: instants) { ($0.secondsSince1970 - story.begins.secondsSince1970) / week }.mapValues(\.count)
    guard let most = counts.values.max() else { return [] }
    return counts.sorted { $0.key < $1.key }.map { number, count in
      let begins = Instant(secondsSince1970: story.begins.secondsSince1970 + number * week)
      return (scale.x(begins) + 2, max(2, (Self.row - 8) * Double(count) / Double(most)))
    }
  }
}

extension TimetablePicture {
  private var rows: [Row] {
    let announced = story.season.announced
    return [
      Row(label: LocalizedText(kk: "өтінім қабылдау", ru: "приём заявок"), spans: [(announced.opensInstant, announced.closesInstant)]),
      Row(label: LocalizedText(kk: "әңгімелесулер", ru: "собеседования"), density: story.interviews),
      Row(label: LocalizedText(kk: "комиссия отырыстары", ru: "заседания комиссии"), marks: story.sittings.map(noon)),
      Row(label: LocalizedText(kk: "нұсқаушы сессиялар", ru: "установочные сессии"), marks: begins(Self.orientation)),
      Row(label: LocalizedText(kk: "базалық курстар", ru: "базовые курсы"), marks: begins([.baseCourse])),
      Row(label: LocalizedText(kk: "консультациялар", ru: "консультации"), density: story.consultations),
      Row(label: LocalizedText(kk: "жобаны қорғау", ru: "защита проектов"), marks: story.defences.keys.map(noon)),
      Row(
        label: LocalizedText(kk: "хаттама және бұйрық", ru: "протокол и приказ"),
        marks: [story.protocolClosed?.closedAt].compactMap(\.self) + story.orders.map(\.issuedAt)),
      Row(label: LocalizedText(kk: "акселерация", ru: "акселерация"), spans: story.orders.map(\.acceleration).map(span)),
      Row(label: LocalizedText(kk: "модульдер мен бақылау сессиялары", ru: "модули и контрольные сессии"), marks: begins(Self.modules)),
      Row(label: LocalizedText(kk: "коучинг", ru: "коучинг"), marks: begins([.coaching])),
      Row(label: LocalizedText(kk: "қорытынды таныстырылымдар", ru: "итоговые презентации"), marks: begins([.presentation])),
      Row(label: LocalizedText(kk: "акселерацияны аяқтау", ru: "завершение акселерации"), marks: story.completed),
      Row(label: LocalizedText(kk: "стратегиялық сессиялар", ru: "стратегические сессии"), marks: begins([.strategic])),
      Row(label: LocalizedText(kk: "LIFT-MARKET", ru: "LIFT-MARKET"), density: story.market.times),
    ]
  }

  private static let orientation: Set<SessionKind> = [.orientation1, .orientation2, .orientation3, .orientation4]
  private static let modules: Set<SessionKind> = [.module, .control]

  private func begins(_ kinds: Set<SessionKind>) -> [Instant] {
    story.sessions.values.filter { kinds.contains($0.kind) && !$0.isCancelled }.map(\.startsAt).sorted()
  }

  private func noon(_ date: LocalDate) -> Instant { story.zone.instant(of: LocalDateTime(date, hour: 12, minute: 0)) }

  private func span(_ period: Period) -> (from: Instant, to: Instant) {
    (story.zone.instant(of: .startOfDay(period.from)), story.zone.instant(of: .endOfDay(period.to)))
  }
}
