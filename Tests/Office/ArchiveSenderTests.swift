import Foundation
import OfficeSupport
import ReportingKit
import Store
import Testing

@testable import Office

/// Whose a file is, is said by the way on which it came and not by what its sender wrote into an archive.
struct ArchiveSenderTests {
    private func sender(_ folder: String?) throws -> Sender {
        try TestOffice.composition.get().statementRules.sender(
            ReceivedFile(
                name: "a.csv", sha256: "", byteCount: 0, folder: folder,
                receivedAt: Date(timeIntervalSince1970: 1_688_500_000)))
    }

    @Test(arguments: [
        "Xã Bình An", "Xã Bình An/g.zip", "Xã Bình An/g.zip/Xã Bình Chánh",
        "Xã Bình An/G.ZIP/a/Xã Bình Chánh/b", "g.zip/Xã Bình An", "cũ/Xã Bình An/2023",
    ])
    func aFolderOfAnArchiveNamesNoOtherUnitThanTheWayToIt(folder: String) throws {
        guard case .unit(let code) = try sender(folder) else {
            Issue.record("\(folder) is the office's")
            return
        }
        let name = try TestOffice.composition.get().register.units.last { $0.code == code }?.name
        #expect(name == "Xã Bình An", "\(folder)")
    }

    @Test func whatNamesNoUnitIsTheOffices() throws {
        for folder in [nil, "", "g.zip", "khác/g.zip/nữa"] { #expect(try sender(folder) == .office) }
    }
}
