/// The calendars of 2024 to 2027 for the five-day week.
///
/// Holidays by the Law «О праздниках» (№ 267-II) and their days off by the Labour Code art. 84 and 85, as in force that year; compared day by
/// day with the package `holidays` 0.109 (PyPI), which cites the resolutions.
extension CalendarYear {
  static let kazakhstan2024 = CalendarYear(
    year: 2024, status: .announced,
    source: "Transfers: order № 109 of the Minister of Labour of 17 April 2024 (adilet.zan.kz, G24G0000109).",
    entries: [
      // The ministry first printed Kurban-ait as 17 June and took that day off back on 7 June, when the muftiate set it to Sunday 16 June.
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .holiday(.nauryz, .mar(21)), .holiday(.nauryz, .mar(22)), .holiday(.nauryz, .mar(23)),
      .instead(.nauryz, .mar(25)),
      .holiday(.unityDay, .may(1)), .holiday(.defendersDay, .may(7)), .transferred(off: .may(8), worked: .may(4)),
      .holiday(.victoryDay, .may(9)),
      .holiday(.kurbanAit, .jun(16)),
      .holiday(.capitalDay, .jul(6)), .instead(.capitalDay, .jul(8)),
      .holiday(.constitutionDay, .aug(30)),
      .holiday(.republicDay, .oct(25)),
      .holiday(.independenceDay, .dec(16)),
    ])

  static let kazakhstan2025 = CalendarYear(
    year: 2025, status: .announced,
    source: "Transfers: order № 436 of the Minister of Labour of 21 November 2024 (adilet.zan.kz, G24G0000436).",
    entries: [
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .transferred(off: .jan(3), worked: .jan(5)),
      .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .instead(.womensDay, .mar(10)), .holiday(.nauryz, .mar(21)), .holiday(.nauryz, .mar(22)),
      .holiday(.nauryz, .mar(23)), .instead(.nauryz, .mar(24)), .instead(.nauryz, .mar(25)),
      .holiday(.unityDay, .may(1)), .holiday(.defendersDay, .may(7)), .holiday(.victoryDay, .may(9)),
      .holiday(.kurbanAit, .jun(6)),
      .holiday(.capitalDay, .jul(6)), .instead(.capitalDay, .jul(7)),
      .holiday(.constitutionDay, .aug(30)),
      .instead(.constitutionDay, .sep(1)),
      .holiday(.republicDay, .oct(25)), .instead(.republicDay, .oct(27)),
      .holiday(.independenceDay, .dec(16)),
    ])

  static let kazakhstan2026 = CalendarYear(
    year: 2026, status: .announced,
    source: "Calendar of eGov of January 2026, corrected by the Ministry of Labour on 18 March 2026: 30 August is no holiday any more.",
    entries: [
      // Sources of before March 2026 still give 31 August as a day off, and date-holidays gives 15 March 2026: the ministry says neither.
      // No transfer was found for 2026.
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .instead(.womensDay, .mar(9)), .holiday(.nauryz, .mar(21)), .holiday(.nauryz, .mar(22)),
      .holiday(.nauryz, .mar(23)), .instead(.nauryz, .mar(24)), .instead(.nauryz, .mar(25)),
      .holiday(.unityDay, .may(1)), .holiday(.defendersDay, .may(7)), .holiday(.victoryDay, .may(9)),
      .instead(.victoryDay, .may(11)), .holiday(.kurbanAit, .may(27)),
      .holiday(.capitalDay, .jul(6)),
      .holiday(.republicDay, .oct(25)), .instead(.republicDay, .oct(26)),
      .holiday(.independenceDay, .dec(16)),
    ])

  static let kazakhstan2027 = CalendarYear(
    year: 2027, status: .provisional,
    source: "By law alone, as changed by the Constitution of 2026; Kurban-ait by the astronomical calendar.",
    entries: [
      // First Constitution Day on 15 March. Kurban-ait (Sunday 16 May) may move by a day with the moon: then Monday 17 May is free.
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .instead(.newYear, .jan(4)),
      .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .holiday(.constitutionDay, .mar(15)), .holiday(.nauryz, .mar(21)),
      .holiday(.nauryz, .mar(22)), .holiday(.nauryz, .mar(23)), .instead(.nauryz, .mar(24)),
      .holiday(.unityDay, .may(1)), .instead(.unityDay, .may(3)), .holiday(.defendersDay, .may(7)),
      .holiday(.victoryDay, .may(9)), .instead(.victoryDay, .may(10)), .holiday(.kurbanAit, .may(16)),
      .holiday(.capitalDay, .jul(6)),
      .holiday(.republicDay, .oct(25)),
      .holiday(.independenceDay, .dec(16)),
    ])
}
