// LaneTests
