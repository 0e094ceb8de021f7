import ArgumentParser

/// `saruar clock`
struct ClockCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "Shows and turns the programme clock of a region.",
    discussion: """
      Every deadline is judged by this clock. It shows wall time, or a virtual instant that stands until somebody advances it: so a season \
      can be tried out in a minute, with every deadline, reminder and expiry real. A virtual clock never goes back.

        # by the region's own clock; RFC 3339 works as well
        saruar clock set 2020-01-15T09:00
        # stops at every timer on the way, until the region is at rest
        saruar clock advance --by 7d
        saruar clock advance --to 2020-02-28T18:00
        # waits until everything published is handled
        saruar clock settle
        saruar clock set --wall
      """,
    subcommands: [ShowClock.self, SetClock.self, AdvanceClock.self, SettleRegion.self], defaultSubcommand: ShowClock.self)
}
