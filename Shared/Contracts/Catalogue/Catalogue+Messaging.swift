/// What belongs to every lane: its control, the fates of messages, and mail (CONTRACTS, Outcomes; DESIGN, The lane).
extension Catalogue {
  package static let laneCommands: [LaneCommandEntry] = [
    LaneCommandEntry(LaneEcho.self, success: "lane.echoed"),
    LaneCommandEntry(LaneRetry.self, success: "lane.retried"),
    LaneCommandEntry(LaneDiscard.self, success: "lane.discarded", consequences: ["message.discarded"]),
    LaneCommandEntry(LaneMarker.self, success: "lane.marked"),
  ]

  static let messagingEvents: [EventEntry] = [
    EventEntry(Rejected.self, source: nil),
    EventEntry(Parked.self, source: nil),
    EventEntry(Discarded.self, source: nil),
    EventEntry(NotificationRequested.self, source: nil, heardBy: [.notifications]),
    EventEntry(NotificationSent.self, source: .notifications),
    EventEntry(NotificationFailed.self, source: .notifications),
    EventEntry(LaneEchoed.self, source: nil),
    EventEntry(LaneRetried.self, source: nil),
    EventEntry(LaneDiscarded.self, source: nil),
    EventEntry(LaneMarked.self, source: nil),
  ]
}
