import Foundation
import TestSupport
import Testing

@testable import Web

/// The users' file is nobody else's to read, however it came to be.
struct UserFileTests {
    private func rights(_ place: SignInPlace) throws -> Int? {
        let file = place.folder.appending(path: "users.json").path(percentEncoded: false)
        return try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    }

    @Test func itIsReadByItsOwnerAlone() throws {
        let place = try SignInPlace("lan")
        #expect(try rights(place) == 0o600)
        let folder = try FileManager.default.attributesOfItem(atPath: place.folder.path(percentEncoded: false))
        #expect((folder[.posixPermissions] as? Int).map { $0 & 0o007 } == 0)
    }

    @Test func rightsThatSomebodyWidenedAreNarrowedByTheNextChange() throws {
        let place = try SignInPlace("lan")
        let file = place.folder.appending(path: "users.json").path(percentEncoded: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
        let user = try SignInPlace.user("hoa")
        try place.users.change { $0["hoa"] = user }
        #expect(try rights(place) == 0o600)
        #expect(try place.users.users().keys.sorted() == ["hoa", "lan"])
    }

    @Test func aLinkInItsPlaceIsNotWrittenThrough() throws {
        let place = try SignInPlace("lan")
        let other = try TemporaryFolder("elsewhere")
        let target = other.url.appending(path: "target.json")
        try Data(#"{"version":1,"users":[]}"#.utf8).write(to: target)
        let file = place.folder.appending(path: "users.json")
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: target)
        let user = try SignInPlace.user("hoa")
        try place.users.change { $0["hoa"] = user }
        #expect(try String(contentsOf: target, encoding: .utf8) == #"{"version":1,"users":[]}"#)
        #expect(try rights(place) == 0o600)
    }
}
