import Testing

@testable import Threading

struct DueTimesTests {
    private let start = ContinuousClock.now

    @Test func givesWhatIsDueInTheOrderOfItsTimes() {
        var times = DueTimes<String>()
        _ = times.add("late", 1, due: start + .seconds(3))
        _ = times.add("soon", 2, due: start + .seconds(1))
        _ = times.add("later", 3, due: start + .seconds(9))
        let due = times.take(at: start + .seconds(3))
        let more = times.take(at: start + .seconds(3))
        #expect(due == ["soon", "late"])
        #expect(more.isEmpty)
        #expect(times.next == start + .seconds(9))
    }

    @Test func saysWhenSomethingIsDueBeforeAllOthers() {
        var times = DueTimes<String>()
        let areFirst = [2, 2, 5, 1].enumerated().map { times.add("", $0, due: start + .seconds($1)) }
        #expect(areFirst == [true, false, false, true])
    }

    @Test func waitsForNothingWhenAllIsTakenOrRemoved() {
        var times = DueTimes<String>()
        _ = times.add("taken", 1, due: start)
        _ = times.add("removed", 2, due: start + .seconds(1))
        _ = times.take(at: start)
        let removed = [times.remove(2), times.remove(2)]
        #expect(removed == ["removed", nil])
        #expect(times.next == nil)
    }
}
