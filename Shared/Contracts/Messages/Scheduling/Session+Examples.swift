internal import Programme

extension SessionSchedule: Exemplary {
  package static let summary = "A session of a season or of a direction gets its time."

  package static var example: Self {
    Self(
      session: "s-orientation-1", kind: .orientation1, season: "astana-2020",
      title: LocalizedText(kk: "Бірінші установкалық сессия", ru: "Первая установочная сессия"), start: Sample.local("2020-03-16T10:00"),
      duration: 120, place: "Нұр-Сұлтан, Азаматтық орталық, үлкен зал", facilitators: [Sample.organiser, Sample.expert])
  }
}

extension SessionMove: Exemplary {
  package static let summary = "A session gets another time; all who were told are told again."

  package static var example: Self {
    Self(session: "s-orientation-1", newStart: Sample.local("2020-03-17T10:00"), reason: "Зал бос емес.")
  }
}

extension SessionCancel: Exemplary {
  package static let summary = "A session does not take place."

  package static var example: Self {
    Self(session: "s-orientation-1", reason: "Карантин, сессия пройдёт онлайн позднее.")
  }
}

extension SessionScheduled: Exemplary {
  package static let summary = "A session has its time."

  package static var example: Self {
    Self(
      session: "s-orientation-1", kind: .orientation1, season: "astana-2020",
      title: LocalizedText(kk: "Бірінші установкалық сессия", ru: "Первая установочная сессия"), start: Sample.local("2020-03-16T10:00"),
      startsAt: Sample.instant("2020-03-16T04:00:00Z"), endsAt: Sample.instant("2020-03-16T06:00:00Z"),
      place: "Нұр-Сұлтан, Азаматтық орталық, үлкен зал", facilitators: [Sample.organiser, Sample.expert])
  }
}

extension SessionMoved: Exemplary {
  package static let summary = "A session has another time; the old one is free."

  package static var example: Self {
    Self(
      session: "s-orientation-1", oldStart: Sample.local("2020-03-16T10:00"), start: Sample.local("2020-03-17T10:00"),
      startsAt: Sample.instant("2020-03-17T04:00:00Z"), endsAt: Sample.instant("2020-03-17T06:00:00Z"), sequence: 1, reason: "Зал бос емес."
    )
  }
}

extension SessionCancelled: Exemplary {
  package static let summary = "A session does not take place."

  package static var example: Self {
    Self(
      session: "s-orientation-1", start: Sample.local("2020-03-17T10:00"), sequence: 2, reason: "Карантин, сессия пройдёт онлайн позднее.",
      cancelledAt: Sample.instant("2020-03-15T12:00:00Z"))
  }
}
