import ReportingKit
import Testing

@testable import Messages

/// What goes back with a file: nothing in it contradicts another line, and each thing is said once.
struct ExplanationTextTests {
    private func text(_ findings: [Finding], folder: String? = nil, markedCopy: String? = nil) -> String {
        ExplanationText(catalogue: MessageCatalogue(language: .vi)).text(
            file: "a.xlsx", folder: folder, findings: findings, markedCopy: markedCopy)
    }

    private static let fault = Finding(
        .cellNotANumber, .error, at: FindingPlace(file: "a.xlsx", sheet: "Sheet1", cell: CellAddress("D7")),
        found: "abc",
        row: "Xã Bình An", column: "Số hồ sơ tiếp nhận")
    private static let question = Finding(
        .fileFormerPeriod, .error, at: FindingPlace(file: "a.xlsx"), found: "6 tháng đầu năm 2022",
        expected: "6 tháng đầu năm 2023")

    @Test func aQuestionIsNoPlaceToMend() {
        let text = text([Self.question])
        #expect(text.hasPrefix("CẦN XÁC NHẬN: a.xlsx\r\n"))
        #expect(!text.contains("chỗ cần sửa") && !text.contains("Sửa xong"))
        #expect(text.contains("Cần trả lời:"))
        #expect(text.contains("thêm “ - xac nhan” vào cuối tên tệp (“a - xac nhan.xlsx”)"))
        #expect(!text.contains("Không cần đổi tên"))
    }

    @Test(arguments: [
        FindingKind.fileTypeUnknown, .fileEncrypted, .fileLegacyWord, .fileEmpty, .fileNothingRecognized(),
    ])
    func aFileThatCannotBeUsedAtAllHasNoPlaceToMend(kind: FindingKind) {
        let text = text([Finding(kind, .error, at: FindingPlace(file: "a.jpg"))])
        #expect(!text.contains("chỗ cần sửa") && !text.contains("Sửa xong"))
        #expect(text.contains("Chưa dùng được vì:"))
    }

    @Test func wrongCellsAreToBeMendedAndTheFolderIsNamed() {
        let text = text([Self.fault], folder: "01-Van ban den di", markedCopy: "a.xlsx.danh-dau.xlsx")
        #expect(text.hasPrefix("TRẢ LẠI – CẦN SỬA: a.xlsx\r\n") && !text.contains("chỗ cần sửa"))
        #expect(text.contains("Có thể sửa ngay trong bản sao này"))
        #expect(text.contains("Sửa xong, gửi lại vào “01-Van ban den di”."))
    }

    @Test func aFaultBesideAQuestionIsMendedAndAnsweredInOneGo() {
        let text = text([Self.fault, Self.question])
        #expect(text.hasPrefix("TRẢ LẠI – CẦN SỬA"))
        #expect(text.contains("Sửa xong và trả lời như trên, gửi lại một lần"))
    }

    @Test func aSheetIsNamedOnce() {
        let missing = Finding(
            .columnMissing(), .error, at: FindingPlace(file: "a.xlsx", sheet: "Sheet1"),
            column: "Số hồ sơ tiếp nhận")
        #expect(text([missing]).components(separatedBy: "Sheet1").count == 2)
        #expect(text([Self.fault]).contains("Trang “Sheet1”: Ô D7"))
    }

    @Test func bothRowsOfADuplicateAreNamed() {
        var duplicate = Finding(
            .unitDuplicate(unit: "Xã Bình An"), .error,
            at: FindingPlace(file: "a.xlsx", sheet: "Sheet1", cell: CellAddress("B12")),
            found: "Xã Bình An", row: "Xã Bình An")
        duplicate.otherPlace = FindingPlace(file: "a.xlsx", sheet: "Sheet1", cell: CellAddress("B9"))
        #expect(text([duplicate]).contains("Đơn vị “Xã Bình An” có hai dòng trong bảng: dòng 9 và dòng 12."))
        duplicate.otherPlace?.sheet = "Sheet2"
        #expect(text([duplicate]).contains("dòng 9 trang “Sheet2” và dòng 12 trang “Sheet1”"))
    }

    @Test func aBoundIsSaidInWords() {
        let finding = Finding(
            .cellOutOfRange, .error, at: FindingPlace(cell: CellAddress("E7")), found: "122,32", expected: "≤ 100",
            row: "Xã Bình An", column: "Tỷ lệ")
        #expect(text([finding]).contains("ghi 122,32; ô này nhận số không quá 100."))
    }

    @Test func aTitleThatRepeatsItsGroupIsSaidAlone() {
        func label(_ group: String?, _ title: String) -> String {
            FieldDefinition("a", title, group: group, type: .count, aggregation: .sum).messageLabel
        }
        #expect(label("Văn bản đến", "Tổng số văn bản đến") == "Tổng số văn bản đến")
        #expect(label("Văn bản đến", "Hoàn toàn điện tử") == "Văn bản đến – Hoàn toàn điện tử")
        #expect(label(nil, "Số máy tính") == "Số máy tính")
    }
}
