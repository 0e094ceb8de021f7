/// The calendars of 2020 to 2023 for the five-day week.
///
/// Holidays by the Law «О праздниках» (№ 267-II) and their days off by the Labour Code art. 84 and 85, as in force that year; compared day by
/// day with the package `holidays` 0.109 (PyPI), which cites the resolutions.
extension CalendarYear {
  static let kazakhstan2020 = CalendarYear(
    year: 2020, status: .announced,
    source: "Transfers: Government resolution № 820 of 2019 (adilet.zan.kz, P1900000820).",
    entries: [
      // 11 May, free in place of Victory Day, was itself moved to 8 May and so was worked.
      // The days without work of the emergency of spring 2020 were no days of rest by the Labour Code; they are not here.
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .transferred(off: .jan(3), worked: .jan(5)),
      .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .instead(.womensDay, .mar(9)), .holiday(.nauryz, .mar(21)), .holiday(.nauryz, .mar(22)),
      .holiday(.nauryz, .mar(23)), .instead(.nauryz, .mar(24)), .instead(.nauryz, .mar(25)),
      .holiday(.unityDay, .may(1)), .holiday(.defendersDay, .may(7)), .transferred(off: .may(8), worked: .may(11)),
      .holiday(.victoryDay, .may(9)), .instead(.victoryDay, .may(11)),
      .holiday(.capitalDay, .jul(6)), .holiday(.kurbanAit, .jul(31)),
      .holiday(.constitutionDay, .aug(30)), .instead(.constitutionDay, .aug(31)),
      .holiday(.firstPresidentDay, .dec(1)), .holiday(.independenceDay, .dec(16)), .holiday(.independenceDay, .dec(17)),
      .transferred(off: .dec(18), worked: .dec(20)),
    ])

  static let kazakhstan2021 = CalendarYear(
    year: 2021, status: .announced,
    source: "Transfers: Government resolution № 930 of 2020 (adilet.zan.kz, P2000000930).",
    entries: [
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .instead(.newYear, .jan(4)),
      .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .holiday(.nauryz, .mar(21)), .holiday(.nauryz, .mar(22)), .holiday(.nauryz, .mar(23)),
      .instead(.nauryz, .mar(24)),
      .holiday(.unityDay, .may(1)), .instead(.unityDay, .may(3)), .holiday(.defendersDay, .may(7)),
      .holiday(.victoryDay, .may(9)), .instead(.victoryDay, .may(10)),
      .transferred(off: .jul(5), worked: .jul(3)), .holiday(.capitalDay, .jul(6)), .holiday(.kurbanAit, .jul(20)),
      .holiday(.constitutionDay, .aug(30)),
      .holiday(.firstPresidentDay, .dec(1)), .holiday(.independenceDay, .dec(16)), .holiday(.independenceDay, .dec(17)),
    ])

  static let kazakhstan2022 = CalendarYear(
    year: 2022, status: .announced,
    source: "Transfers: Government resolution № 713 of 6 October 2021, with № 796 of 2022 (adilet.zan.kz, P2200000796) for 22 October.",
    entries: [
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .instead(.newYear, .jan(3)), .instead(.newYear, .jan(4)),
      .holiday(.orthodoxChristmas, .jan(7)),
      .transferred(off: .mar(7), worked: .mar(5)), .holiday(.womensDay, .mar(8)), .holiday(.nauryz, .mar(21)),
      .holiday(.nauryz, .mar(22)), .holiday(.nauryz, .mar(23)),
      .holiday(.unityDay, .may(1)), .instead(.unityDay, .may(2)), .holiday(.defendersDay, .may(7)),
      .holiday(.victoryDay, .may(9)), .instead(.defendersDay, .may(10)),
      .holiday(.capitalDay, .jul(6)), .holiday(.kurbanAit, .jul(9)),
      .transferred(off: .aug(29), worked: .aug(27)), .holiday(.constitutionDay, .aug(30)),
      .transferred(off: .oct(24), worked: .oct(22)), .holiday(.republicDay, .oct(25)),
      .holiday(.independenceDay, .dec(16)),
    ])

  static let kazakhstan2023 = CalendarYear(
    year: 2023, status: .announced,
    source: "Transfers: Government resolution № 326 of 25 April 2023 (adilet.zan.kz, P2300000326).",
    entries: [
      .holiday(.newYear, .jan(1)), .holiday(.newYear, .jan(2)), .instead(.newYear, .jan(3)),
      .holiday(.orthodoxChristmas, .jan(7)),
      .holiday(.womensDay, .mar(8)), .holiday(.nauryz, .mar(21)), .holiday(.nauryz, .mar(22)), .holiday(.nauryz, .mar(23)),
      .holiday(.unityDay, .may(1)), .holiday(.defendersDay, .may(7)), .instead(.defendersDay, .may(8)),
      .holiday(.victoryDay, .may(9)),
      .holiday(.kurbanAit, .jun(28)),
      .holiday(.capitalDay, .jul(6)), .transferred(off: .jul(7), worked: .jul(1)),
      .holiday(.constitutionDay, .aug(30)),
      .holiday(.republicDay, .oct(25)),
      .holiday(.independenceDay, .dec(16)), .instead(.independenceDay, .dec(18)),
    ])
}
