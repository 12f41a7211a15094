import Foundation
import Testing

@testable import Web

struct TurnsTests {
    @Test func oneMoreThanAllowedIsRefusedAndOthersAreNot() async throws {
        let turns = Turns(most: 2)
        try await turns.take("lan") {
            try await turns.take("lan") {
                await #expect(throws: PageFault.tooMany(seconds: 5)) { try await turns.take("lan") {} }
                try await turns.take("hoa") {}
            }
        }
        try await turns.take("lan") {}
    }

    @Test func aFailureGivesTheTurnBack() async throws {
        let turns = Turns(most: 1)
        await #expect(throws: CocoaError.self) { try await turns.take("lan") { throw CocoaError(.fileNoSuchFile) } }
        try await turns.take("lan") {}
    }
}
