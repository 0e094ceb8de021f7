import Programme

/// Points in circulation and the offers that stand behind them, over time (rulebook 6.3).
struct CoveragePicture {
  let story: SeasonStory

  private static let (left, right, top, bottom) = (76.0, 940.0, 20.0, 280.0)

  private var points: [StoryMarket.Point] { story.market.coverage.sorted { $0.at < $1.at } }

  var node: Node {
    let points = points
    let highest = points.map { max($0.circulation, $0.offers) }.max() ?? 0
    let ticks = RoundNumbers.upTo(highest)
    let ceiling = Double(max(ticks.last ?? 1, 1))
    let scale = TimeScale(begins: points.first?.at ?? story.begins, ends: points.last?.at ?? story.ends, left: Self.left, right: Self.right)
    func height(_ value: Int) -> Double { Self.bottom - (Self.bottom - Self.top) * Double(value) / ceiling }
    return Drawing.figure("coverage", width: 960, height: 330, caption: caption) {
      for tick in ticks {
        Drawing.line(Self.left, height(tick), Self.right, height(tick), "grid")
        Drawing.words(Self.left - 10, height(tick) + 5, tick.grouped, anchor: "end", "axis")
      }
      days(scale)
      Drawing.steps(
        points.map { (scale.x($0.at), height($0.offers)) } + end(points, scale) { height($0.offers) }, floor: Self.bottom, "offers")
      Drawing.steps(points.map { (scale.x($0.at), height($0.circulation)) } + end(points, scale) { height($0.circulation) }, "circulation")
      for alarm in story.market.alarms { Drawing.line(scale.x(alarm), Self.top, scale.x(alarm), Self.bottom, "alarm") }
      legend
    }
  }

  private func end(
    _ points: [StoryMarket.Point], _ scale: TimeScale, _ height: (StoryMarket.Point) -> Double
  ) -> [(x: Double, y: Double)] {
    points.last.map { [(Self.right, height($0))] } ?? []
  }

  /// Up to twelve days along the axis.
  @NodeBuilder private func days(_ scale: TimeScale) -> [Node] {
    let (first, last) = (story.zone.date(of: scale.begins), story.zone.date(of: scale.ends))
    let step = max(1, (last.dayNumber - first.dayNumber) / 10)
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: step) {
      let date = LocalDate(dayNumber: number)
      let x = scale.x(story.zone.instant(of: .startOfDay(date)))
      if story.zone.instant(of: .startOfDay(date)) >= scale.begins {
        Drawing.line(x, Self.bottom, x, Self.bottom + 5, "rule")
        Drawing.words(x, Self.bottom + 20, String(date.dotted.prefix(5)), anchor: "middle", "axis")
      }
    }
  }

  @NodeBuilder private var legend: [Node] {
    Drawing.box(Self.left, 312, 14, 10, "offers")
    Drawing.words(Self.left + 20, 322, LocalizedText(kk: "қолданыстағы ұсыныстар", ru: "действующие предложения"), "axis")
    Drawing.box(Self.left + 260, 315, 14, 4, "circulation-key")
    Drawing.words(Self.left + 280, 322, LocalizedText(kk: "айналымдағы ұпайлар", ru: "баллы в обращении"), "axis")
  }

  private var caption: LocalizedText {
    LocalizedText(
      kk: "Ұсыныстардың көлемі айналымдағы ұпайларды жабуы тиіс; тік қызыл сызық – жабылмаған сәт.",
      ru: "Объём предложений должен покрывать баллы в обращении; вертикальная красная линия – момент, когда покрытия не хватило.")
  }
}

extension Int {
  /// `12 400`, with a narrow no-break space.
  var grouped: String {
    let digits = String(Swift.abs(self))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "\u{202F}" }
      text.append(digit)
    }
    return (self < 0 ? "−" : "") + text
  }
}
