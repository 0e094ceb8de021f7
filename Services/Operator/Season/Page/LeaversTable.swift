import Programme

/// Every project that has left the programme, and by which rule or decision.
struct LeaversTable {
  let story: SeasonStory

  var node: Node {
    let leavers = story.projects.filter { $0.departure != nil }
    let groups = Dictionary(grouping: leavers, by: \.track).sorted { Self.place($0.key) < Self.place($1.key) }
    return tag("div") {
      for (track, projects) in groups {
        tag("details") {
          tag("summary") {
            tag("b") { "\(projects.count)" }
            " – "
            track.label
          }
          table(projects)
        }
      }
    }
  }

  private static func place(_ track: Track) -> Int { Track.allCases.firstIndex(of: track) ?? 0 }

  private func table(_ projects: [StoryProject]) -> Node {
    tag("div", ["class": "scroll"]) {
      tag("table") {
        tag("thead") {
          tag("tr") {
            for heading in [PageWords.number, PageWords.project, PageWords.direction, PageWords.reason] {
              tag("th", ["scope": "col"]) { heading }
            }
          }
        }
        tag("tbody") {
          for project in projects {
            tag("tr") {
              tag("td") { tag("small") { project.number.description } }
              tag("th", ["scope": "row"]) { project.name }
              tag("td") { project.direction.label }
              tag("td") { project.departure?.label ?? LocalizedText(kk: "", ru: "") }
            }
          }
        }
      }
    }
  }
}
