import Testing

@testable import Service

@Suite(.timeLimit(.minutes(60))) struct ServiceSignalsTests {
    @Test func whatIsToldBeforeAnybodyListensIsHeardInItsOrder() async {
        let signals = ServiceSignals()
        signals.take(.rescan)
        signals.take(.reload)
        signals.take(.stop)
        var heard: [ServiceSignals.Signal] = []
        for await signal in signals.listen() {
            heard.append(signal)
            if heard.count == 3 { break }
        }
        #expect(heard == [.rescan, .reload, .stop])
        #expect(signals.isToStop)
    }

    @Test func aStartThatWaitsIsWokenToStop() async {
        let signals = ServiceSignals()
        async let slept: Void = signals.sleep(for: .seconds(3_600))
        signals.take(.stop)
        await slept
        #expect(signals.isToStop)
    }

    @Test func whoIsToldToStopBeforeItWaitsDoesNotWait() async {
        let signals = ServiceSignals()
        signals.take(.stop)
        await signals.sleep(for: .seconds(3_600))
        #expect(signals.isToStop)
    }

    @Test func aReloadIsNoReasonToStop() {
        let signals = ServiceSignals()
        signals.take(.reload)
        #expect(!signals.isToStop)
    }
}
