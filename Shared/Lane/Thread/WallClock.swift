internal import Glibc
package import Programme

/// The wall clock of this machine. Leases, back-off and sleeping use it; rules never do (DESIGN, "The clock is in the store").
package enum WallClock {
  package static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
