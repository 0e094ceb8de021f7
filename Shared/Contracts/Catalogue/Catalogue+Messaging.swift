/// What belongs to every lane: its control, the fates of messages, and mail (CONTRACTS, Outcomes; DESIGN, The lane).
extension Catalogue {
  package static let laneCommands: [LaneCommandEntry] = [
    LaneCommandEntry(LaneEcho.self, success: "lane.echoed"),
    LaneCommandEntry(LaneRetry.self, success: "lane.echoed"),
    LaneCommandEntry(LaneDiscard.self, success: "lane.echoed", consequences: ["message.discarded"]),
    LaneCommandEntry(LaneMarker.self, success: "season.closed", consequences: ["project.lapsed"]),
  ]

  static let messagingEvents: [EventEntry] = [
    EventEntry(Rejected.self, source: nil),
    EventEntry(Parked.self, source: nil),
    EventEntry(Discarded.self, source: nil),
    EventEntry(NotificationRequested.self, source: nil, heardBy: [.notifications]),
    EventEntry(NotificationSent.self, source: .notifications),
    EventEntry(NotificationFailed.self, source: .notifications),
    EventEntry(LaneEchoed.self, source: nil),
  ]
}
