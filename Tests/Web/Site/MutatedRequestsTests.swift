import Foundation
import PageSupport
import TestSupport
import Testing

/// Sound requests for all routes, changed at random: `BAOCAOD_REQUESTS=1000000 swift test --filter MutatedRequests` tries more, `BAOCAOD_SEED` repeats a run.
struct MutatedRequestsTests {
    private static let count = ProcessInfo.processInfo.environment["BAOCAOD_REQUESTS"].flatMap { Int($0) } ?? 1_000

    @Test func everySoundRequestIsAnswered() async throws {
        let page = try HostilePage()
        for request in RequestSeeds.all {
            for asker in Asker.allCases {
                let outcome = try #require(try await page.ask(request, as: asker))
                #expect(AnswerRules(request, asker, outcome).faults == [], "\(asker): \(request)")
            }
        }
    }

    @Test(arguments: ["%", "%zz", "%00", "%ff"])
    func aWronglyEncodedAddressIsRefusedLikeAnyOther(_ part: String) async throws {
        let request = AskedRequest("GET", parts: ["tep", part], fields: [("host", "localhost")])
        let outcome = try #require(try await HostilePage().ask(request, as: .editor))
        #expect(outcome.status == 400 && !outcome.body.isEmpty)
        #expect(AnswerRules(request, .editor, outcome).faults == [])
    }

    @Test func noRequestBreaksARuleOfThePage() async throws {
        let seed = SeededGenerator.runSeed()
        let page = try HostilePage()
        var seeds = SeededGenerator(seed: seed)
        var mutation = RequestMutation(SeededGenerator(seed: seed))
        for number in 1...Self.count {
            guard let sound = RequestSeeds.all.randomElement(using: &seeds) else { return }
            let request = mutation.mutated(sound)
            let asker = mutation.asker()
            guard let outcome = try await page.ask(request, as: asker, pieces: mutation.pieces(request.body.count))
            else { continue }
            let faults = AnswerRules(request, asker, outcome).faults
            #expect(faults == [], "seed \(seed), request \(number), \(asker): \(request)")
        }
        // Nothing that somebody sends is a fault of the page.
        #expect(page.journal.lines == [], "seed \(seed)")
    }
}
