import Foundation
import Testing

@testable import Web

struct LocalSignInTests {
    private let password = SignInPlace.password

    @Test func aSessionSaysWhoItIs() async throws {
        let place = try SignInPlace("lan")
        let signIn = try place.signIn()
        let session = try #require(await signIn.signIn("lan", password, browser: nil).session)
        #expect(try signIn.person(session)?.account == "lan")
        #expect(try signIn.person(String(session.reversed())) == nil)
        #expect(try signIn.person(nil) == nil)
    }

    @Test func onlyAHashOfTheSessionIsKept() async throws {
        let place = try SignInPlace("lan")
        let session = try #require(await place.signIn().signIn("lan", password, browser: nil).session)
        let file = place.folder.appending(path: "sessions.json")
        #expect(try !String(contentsOf: file, encoding: .utf8).contains(session))
        let rights = try FileManager.default.attributesOfItem(atPath: file.path())[.posixPermissions] as? Int
        #expect(rights == 0o600)
        let users = place.folder.appending(path: "users.json")
        #expect(try !String(contentsOf: users, encoding: .utf8).contains(password))
    }

    @Test func sessionsOutliveTheProcess() async throws {
        let place = try SignInPlace("lan")
        let session = try await place.signIn().signIn("lan", password, browser: nil).session
        #expect(try place.signIn().person(session)?.account == "lan")
    }

    @Test func sessionsEnd() async throws {
        let place = try SignInPlace("lan")
        let signIn = try place.signIn()
        let session = try await signIn.signIn("lan", password, browser: nil).session
        place.pass(Sessions.length - 1)
        #expect(try signIn.person(session) != nil)
        place.pass(2)
        #expect(try signIn.person(session) == nil)
    }

    @Test func signingOutEndsOneSession() async throws {
        let place = try SignInPlace("lan")
        let signIn = try place.signIn()
        let first = try await signIn.signIn("lan", password, browser: nil).session
        let second = try await signIn.signIn("lan", password, browser: nil).session
        try await signIn.signOut(first)
        #expect(try signIn.person(first) == nil)
        #expect(try signIn.person(second) != nil)
        #expect(try place.signIn().person(first) == nil)
    }

    @Test func theOldestOfTooManySessionsEnds() async throws {
        let place = try SignInPlace("lan")
        let signIn = try place.signIn()
        var sessions: [String?] = []
        for _ in 0...Sessions.most {
            sessions.append(try await signIn.signIn("lan", password, browser: nil).session)
            place.pass(1)
        }
        #expect(try signIn.person(sessions[0]) == nil)
        #expect(try sessions.dropFirst().allSatisfy { try signIn.person($0) != nil })
    }

    @Test func aNewPasswordAndARemovedUserEndSessions() async throws {
        let place = try SignInPlace("lan", "hoa")
        let signIn = try place.signIn()
        let lan = try await signIn.signIn("lan", password, browser: nil).session
        let hoa = try await signIn.signIn("hoa", password, browser: nil).session
        let changed = try SignInPlace.user("lan")
        try place.users.change { $0["lan"] = changed }
        #expect(try signIn.person(lan) == nil)
        #expect(try signIn.person(hoa) != nil)
        try place.users.change { $0["hoa"] = nil }
        #expect(try signIn.person(hoa) == nil)
    }

    @Test(arguments: ["lan", "khong-co", "", "LAN ", "a,b"])
    func unknownUsersAndWrongPasswordsAreRefusedAlike(_ account: String) async throws {
        let outcome = try await SignInPlace("lan").signIn().signIn(account, "sai-mat-khau", browser: nil)
        guard case .refused = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test(arguments: ["lan", "khong-co"])
    func guessesAtAnAccountHaveToWaitLongerAndLongerUpToAMinute(_ account: String) async throws {
        let place = try SignInPlace("lan")
        let signIn = try place.signIn()
        for _ in 0..<Guesses.free {
            #expect(try await signIn.signIn(account, "sai", browser: nil).seconds == nil)
        }
        var waits: [Int] = []
        for _ in 0..<8 {
            let wait = try #require(await signIn.signIn(account, "sai", browser: nil).seconds)
            waits.append(wait)
            place.pass(Double(wait))
            #expect(try await signIn.signIn(account, "sai", browser: nil).seconds == nil)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60])
    }

    @Test func anOfficerIsNotKeptOutByGuesses() async throws {
        let place = try SignInPlace("lan", "hoa")
        let signIn = try place.signIn()
        let browser = try await signIn.signIn("lan", password, browser: nil).browser
        for _ in 0..<100 { _ = try await signIn.signIn("lan", "sai", browser: nil) }
        // The browser that she used before does not wait; another one waits a minute at most.
        #expect(try await signIn.signIn("lan", password, browser: browser).session != nil)
        #expect(try await signIn.signIn("lan", password, browser: nil).seconds != nil)
        place.pass(61)
        #expect(try await signIn.signIn("lan", password, browser: nil).session != nil)
    }

    @Test func guessesFromElsewhereMakeNobodyWait() async throws {
        let signIn = try SignInPlace("lan").signIn()
        for number in 0..<200 {
            let stranger = GuessOrigin(address: "192.0.2.\(number % 2)")
            _ = try await signIn.signIn(number % 3 == 0 ? "lan" : "a\(number)", "sai", from: stranger, browser: nil)
        }
        let stranger = GuessOrigin(address: "192.0.2.0")
        #expect(try await signIn.signIn("lan", password, from: stranger, browser: nil).seconds != nil)
        let own = GuessOrigin(address: "198.51.100.7")
        #expect(try await signIn.signIn("lan", password, from: own, browser: nil).session != nil)
    }

    @Test func guessesAtManyAccountsAreSlowedDownTogether() async throws {
        let signIn = try SignInPlace("lan").signIn()
        var waits = 0
        for number in 0..<60 where try await signIn.signIn("a\(number)", "sai", browser: nil).seconds != nil {
            waits += 1
        }
        #expect(waits == 30)
    }
}
