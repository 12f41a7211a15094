import Testing

@testable import Threading

struct AlarmsTests {
    private let alarms = Alarms()

    @Test func wakesAtOnceWhatIsDue() async throws {
        try await alarms.sleep(for: .zero)
        try await alarms.sleep(for: .seconds(-5))
    }

    @Test func wakesWhoeverIsDueWhileAnotherSleepsOn() async throws {
        let long = Task { [alarms] in try await alarms.sleep(for: .seconds(3_600)) }
        try await alarms.sleep(for: .milliseconds(1))
        long.cancel()
        await #expect(throws: CancellationError.self) { try await long.value }
    }

    @Test func aCancelledTaskSleepsNoMore() async {
        let sleeper = Task { [alarms] in
            withUnsafeCurrentTask { $0?.cancel() }
            try await alarms.sleep(for: .seconds(3_600))
        }
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }

    @Test func endsCancelledSleepersOnly() async throws {
        let first = Task { [alarms] in try await alarms.sleep(for: .milliseconds(2)) }
        let second = Task { [alarms] in try await alarms.sleep(for: .seconds(3_600)) }
        second.cancel()
        try await first.value
        await #expect(throws: CancellationError.self) { try await second.value }
    }

    @Test(arguments: [
        (Duration.milliseconds(-3), Int32(0)), (.zero, 1), (.microseconds(1), 1), (.microseconds(1_500), 2),
        (.seconds(60), 60_001), (.seconds(1 << 40), Int32.max),
    ])
    func roundsUpForTheKernel(_ time: Duration, _ expected: Int32) {
        #expect(Alarms.milliseconds(time) == expected)
    }
}
