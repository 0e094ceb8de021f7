internal import Programme

extension DefenceSchedule: Exemplary {
  package static let summary = "The day on which projects defend themselves before the jury."

  package static var example: Self {
    Self(
      season: "astana-2020", date: Sample.day("2020-05-18"), start: "10:00", format: .online,
      numbers: [Sample.openEnglish, Sample.number(5)], link: "https://meet.example.kz/defence")
  }
}

extension DefenceScheduled: Exemplary {
  package static let summary = "The timetable of the defence, published to all."

  package static var example: Self {
    Self(
      season: "astana-2020", date: Sample.day("2020-05-18"), format: .online, zone: "Asia/Almaty", slots: Sample.slots,
      link: "https://meet.example.kz/defence", sequence: 0)
  }
}
