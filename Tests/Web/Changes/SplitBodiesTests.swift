import PageSupport
import TestSupport
import Testing

/// A body comes in whatever pieces the network makes of it: what becomes of a request does not depend on them.
struct SplitBodiesTests {
    /// Signing in counts tries, so that the second is not the first.
    private static let sent = RequestSeeds.all.filter { !$0.body.isEmpty && $0.parts != ["dang-nhap"] }

    private let page: HostilePage

    init() throws { page = try HostilePage() }

    /// Sends it whole and in pieces, each time from an account that sent nothing yet.
    private func expectTheSame(_ request: AskedRequest, as asker: Asker, in all: [[Int]], _ note: String) async throws {
        var whole: HostilePage.Outcome.Said?
        for (number, pieces) in ([[]] + all).enumerated() {
            page.renameAccounts("an\(number)-\(note)")
            guard let said = try await page.ask(request, as: asker, pieces: pieces)?.said else { return }
            #expect(said == whole ?? said, "\(note), pieces that end at \(pieces.prefix(20)): \(request)")
            whole = whole ?? said
        }
    }

    @Test(arguments: [1, 3, 64])
    func aRequestInEqualPiecesIsTheSameRequest(size: Int) async throws {
        for (number, request) in Self.sent.enumerated() {
            let pieces = Array(stride(from: size, to: request.body.count, by: size))
            try await expectTheSame(request, as: .editor, in: [pieces], "\(number)")
        }
    }

    @Test func aFormInTwoPiecesIsTheSameFormWhereverItIsCut() async throws {
        let form = try #require(RequestSeeds.forms.first)
        try await expectTheSame(form, as: .officer, in: (1..<form.body.count).map { [$0] }, "form")
    }

    @Test func aChangedRequestInAnyPiecesIsTheSameRequest() async throws {
        let seed = SeededGenerator.runSeed()
        var seeds = SeededGenerator(seed: seed)
        var mutation = RequestMutation(SeededGenerator(seed: seed))
        for number in 1...60 {
            guard let sound = Self.sent.randomElement(using: &seeds) else { return }
            var request = mutation.mutated(sound)
            // A connection that breaks has an answer for nobody.
            request.breaksOff = false
            if request.parts.contains("dang-nhap") { continue }
            let pieces = (0..<3).map { _ in mutation.pieces(request.body.count) }
            try await expectTheSame(request, as: mutation.asker(), in: pieces, "seed \(seed) request \(number)")
        }
    }
}
