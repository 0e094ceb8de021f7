import Programme

/// From all who applied to those who are ready to scale: one bar for each step.
struct FunnelPicture {
  let funnel: SeasonFunnel

  private static let row = 44.0
  private static let left = 330.0
  private static let right = 860.0

  var node: Node {
    let height = Int(Self.row) * PageWords.stages.count + 8
    let caption = LocalizedText(
      kk: "Әр жолақ – бағдарламаның осы қадамына жеткен жобалар саны.",
      ru: "Каждая полоса – сколько проектов дошло до этого шага программы.")
    return Drawing.figure("funnel", width: 960, height: height, caption: caption) {
      for (place, stage) in PageWords.stages.enumerated() { step(place, stage.label, stage.count(funnel)) }
    }
  }

  @NodeBuilder private func step(_ place: Int, _ label: LocalizedText, _ count: Int) -> [Node] {
    let top = Double(place) * Self.row + 4
    let width = funnel.applied > 0 ? (Self.right - Self.left) * Double(count) / Double(funnel.applied) : 0
    Drawing.words(Self.left - 14, top + 23, label, anchor: "end", "label")
    Drawing.box(Self.left, top, max(width, 2), Self.row - 12, "bar step-\(place)")
    Drawing.words(Self.left + max(width, 2) + 10, top + 24, "\(count)", "value")
    if place > 0, funnel.applied > 0 {
      Drawing.words(Self.left + max(width, 2) + 20 + Double("\(count)".count) * 11, top + 23, "\(count * 100 / funnel.applied) %", "faint")
    }
  }
}
