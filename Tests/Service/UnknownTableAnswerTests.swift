import Foundation
import Office
import Store
import TestSupport
import Testing

@testable import Service

/// A file whose tables nobody declared, on the service's way.
struct UnknownTablesOnTheirWayTests {
    private let table = """
        TÌNH HÌNH CẤP NƯỚC SẠCH NÔNG THÔN
        STT;Đơn vị;Tổng số hộ;Số hộ dùng nước sạch
        1;Xã Bình An;120;100
        2;Xã Bình Minh;90;81
        """

    @Test func theFileIsKeptAndItsDraftLiesInTheOutputFolder() async throws {
        let office = try ArchivingOffice()
        let store = try office.open()
        let other = table.replacing("120;100", with: "130;101")
        try await office.drop(
            [("nuoc sach.csv", Data(table.utf8)), ("nuoc sach 2.csv", Data(other.utf8))], into: store)
        let drafts = try DraftShelf(OutputFolder(root: office.settings.folders.output)).entries()
        #expect(drafts.map(\.title) == ["TÌNH HÌNH CẤP NƯỚC SẠCH NÔNG THÔN"])
        #expect(try store.entries(in: [.kept]).count == 2)
        #expect(try store.openReturns().isEmpty)
    }
}
