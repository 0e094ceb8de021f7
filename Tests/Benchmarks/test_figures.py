"""The arithmetic of the measurements, on figures that can be worked out by hand. Runs before every measurement."""

import struct
import unittest

from .amqp.publishing import ACK, Paced, Publisher
from .amqp.wire import METHOD
from .contenders.drain import Batch, Drain
from .figures import ratio, rounded, series
from .load import transfers
from .measurements.draining import about, note
from .measurements.latencies import Latencies


class FiguresTest(unittest.TestCase):
    def test_ratio_is_taken_run_by_run(self) -> None:
        found = ratio(series([10, 30, 20]), series([5, 10, 20]))
        self.assertEqual(found.values, (2, 3, 1))
        self.assertEqual((found.median, found.least, found.most, found.spread), (2, 1, 3, 1))
        self.assertIsNone(ratio(series([1, 2]), series([1])))
        self.assertEqual((rounded(12345.6), rounded(0.123456), rounded(None)), (12350, 0.1235, None))

    def test_first_batch_starts_the_clock_and_does_not_count(self) -> None:
        batches = [Batch(100, 10.0, 10.1), Batch(300, 11.0, 11.1), Batch(200, 12.0, 13.0)]
        drain = Drain(600, batches, outside=0, memory=[], peak=0, left={})
        self.assertAlmostEqual(drain.rate, 500 / 3)
        self.assertAlmostEqual(drain.rate_of_last(500), 200 / 2)
        self.assertRaises(ValueError, drain.rate_of_last, 200)

    def test_what_one_look_saw_has_no_rate(self) -> None:
        drain = Drain(500, [Batch(500, 10.0, 10.1)], outside=None, memory=[], peak=50, left={})
        self.assertIsNone(about([drain])["outside"])
        self.assertIn("too short to tell", note([drain]))

    def test_growth_is_told_from_a_tenth_of_the_way(self) -> None:
        drain = Drain(1, [], outside=0, memory=[(n, 10 if n < 10 else 50 + n / 100) for n in range(100)], peak=0, left={})
        self.assertAlmostEqual(drain.growth, 0.8, places=2)

    def test_latency_counts_from_when_a_message_was_due(self) -> None:
        arrivals = [(100.010, "b"), (100.020, "a"), (100.9, "a")]
        found = Latencies.of(Paced(100.0, 0.0), 200, ["a", "b", "c"], arrivals, skip=0, end=101.0)
        self.assertEqual(found.missing, 1)
        self.assertAlmostEqual(found.at(1), 5, places=1)  # b was due at 100.005
        self.assertAlmostEqual(found.p50, 20, places=1)
        self.assertAlmostEqual(found.at(100), 990, delta=1)  # c never came: as long as it was waited for

    def test_outcomes_without_names_belong_to_commands_by_order(self) -> None:
        found = Latencies.of(Paced(0.0, 0.0), 10, [None, None], [(0.050, None), (0.110, None)], skip=1, end=9.0)
        self.assertEqual((found.missing, found.histogram.get_total_count()), (0, 1))
        self.assertAlmostEqual(found.p99, 10, places=1)

    def test_confirms_come_in_any_order(self) -> None:
        publisher = object.__new__(Publisher)
        publisher._through, publisher._early = 0, set()
        seen = []
        for number, multiple in ((2, 0), (1, 0), (5, 0), (4, 1), (6, 0)):
            publisher._take(METHOD, struct.pack(">HHQB", *ACK, number, multiple))
            seen.append(publisher._through)
        self.assertEqual(seen, [0, 2, 2, 5, 6])
        self.assertRaises(ConnectionError, publisher._take, METHOD, struct.pack(">HHQB", 60, 120, 7, 0))

    def test_everybody_gets_the_same_transfers(self) -> None:
        self.assertEqual(list(transfers(50)), list(transfers(50)))
        self.assertEqual(len({message.id for message in transfers(5000)}), 5000)
