import Contracts
import Programme

/// The protocol as a picture: for each project the sum of seven marks per criterion as a shade, the total as a bar with the pass mark.
struct ScoreTable {
  let closed: ProtocolClosed

  /// Seven marks of 1 to 3 (rulebook 4.2); a policy with other jurors or marks has other ends.
  let policy: Policy
  private var lowest: Int { jurors * policy.markMinimum }
  private var highest: Int { jurors * policy.markMaximum }
  private var jurors: Int { policy.juryOrganisers + policy.juryExperts + policy.juryPublicFigures }
  private var topTotal: Int { highest * DefenceCriterion.allCases.count }

  var node: Node {
    tag("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-labelledby": "scores"]) {
      tag("table", ["class": "scores"]) {
        tag("thead") { heading }
        tag("tbody") { for row in closed.projects { line(row) } }
      }
    }
  }

  private var heading: Node {
    tag("tr") {
      tag("th", ["scope": "col"]) { PageWords.project }
      for criterion in DefenceCriterion.allCases {
        tag("th", ["scope": "col", "class": "criterion", "title": "\(criterion.label.kk) · \(criterion.label.ru)"]) {
          PageWords.short(criterion)
        }
      }
      tag("th", ["scope": "col", "class": "total"]) { PageWords.total }
    }
  }

  private func line(_ row: ProtocolRow) -> Node {
    tag("tr", ["class": row.passed ? "passed" : "failed"]) {
      tag("th", ["scope": "row"]) {
        row.name
        tag("small") { " \(row.number)" }
      }
      for criterion in DefenceCriterion.allCases { cell(sum(of: criterion, row)) }
      tag("td", ["class": "total"]) {
        tag("b") { "\(row.total)" }
        bar(row.total)
      }
    }
  }

  private func cell(_ sum: Int) -> Node {
    let shade = highest > lowest ? max(0, min(6, (sum - lowest) * 6 / (highest - lowest))) : 0
    return tag("td", ["class": "shade shade-\(shade)"]) { "\(sum)" }
  }

  private func bar(_ total: Int) -> Node {
    let scale = 150.0 / Double(max(topTotal, 1))
    let mark = Double(closed.passMark) * scale
    return tag("svg", ["viewBox": "0 0 150 14", "width": "150", "height": "14", "aria-hidden": "true"]) {
      Drawing.box(0, 4, 150, 6, "track")
      Drawing.box(0, 2, Double(total) * scale, 10, "bar")
      Drawing.line(mark, 0, mark, 14, "pass-mark")
    }
  }

  private func sum(of criterion: DefenceCriterion, _ row: ProtocolRow) -> Int {
    row.matrix.reduce(0) { $0 + ($1.marks[criterion]?.value ?? 0) }
  }
}
