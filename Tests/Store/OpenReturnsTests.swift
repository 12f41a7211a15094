import Foundation
import ReportingKit
import TestSupport
import Testing

@testable import Store

/// Which returned files still wait for their officers.
@Suite(.onEachEngine) struct OpenReturnsTests {
    private let folder: TemporaryFolder
    private let store: ReportStore

    init() throws {
        folder = try TemporaryFolder("returns")
        store = try openStore(
            folder.url.appending(path: "s.sqlite").path(percentEncoded: false), .office)
    }

    private func enter(_ name: String, _ state: FileState, in folder: String? = nil, sha: String? = nil) throws {
        _ = try store.enter(
            ReceivedFile(
                name: name, sha256: sha ?? UUID().uuidString, byteCount: 1, folder: folder,
                receivedAt: Date(timeIntervalSince1970: 1_790_000_000)),
            state: state)
    }

    private var open: [String] { get throws { try store.openReturns().map(\.file.name).sorted() } }

    @Test(arguments: [
        "so hoa.xlsx", "so hoa - xac nhan.xlsx", "so hoa.xlsx - can sua.xlsx", "so hoa.xlsx.danh-dau.xlsx",
        "Số hóa (đã sửa).xlsx",
        "so hoa.csv",
    ])
    func aFileThatCameAgainUnderAnyOfItsNamesWaitsForNobody(name: String) throws {
        try enter("so hoa.xlsx", .returned)
        #expect(try open == ["so hoa.xlsx"])
        try enter(name, .accepted)
        #expect(try open == [])
    }

    @Test func anotherFileAnswersNothing() throws {
        try enter("so hoa.xlsx", .returned)
        try enter("so hoa thang 6.xlsx", .accepted)
        try enter("van ban.xlsx", .accepted)
        #expect(try open == ["so hoa.xlsx"])
    }

    /// Files of units that call theirs alike.
    @Test func theFileOfAnotherUnitsFolderAnswersNothing() throws {
        try enter("so hoa.xlsx", .returned, in: "xã Bình An")
        try enter("so hoa.xlsx", .accepted, in: "xã Bình Minh")
        try enter("so hoa - xac nhan.xlsx", .accepted, in: "xã Bình Minh")
        #expect(try open == ["so hoa.xlsx"])
        try enter("so hoa - xac nhan.xlsx", .accepted, in: "xã Bình An")
        #expect(try open == [])
    }

    @Test func whatCameBackIsKnownByTheNameThatItLiesUnder() throws {
        try enter("so hoa.xlsx", .returned)
        #expect(try store.wasReturned(name: "so hoa.xlsx") && store.wasReturned(name: "so hoa (2).xlsx"))
        #expect(try !store.wasReturned(name: "van ban.xlsx"))
    }
}
