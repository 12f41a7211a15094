import OfficeSupport
import ReportingKit
import Testing

@testable import Office

struct LetterheadTests {
    let setup: OfficeSetup
    private let today: CalendarDate

    init() throws {
        today = try #require(CalendarDate(iso: "2026-11-20"))
        setup = OfficeSetup(modules: TestOffice.modules, today: today)
    }

    private func letterhead(_ code: String, _ body: OfficeChoices.Body = .committee) throws -> Letterhead {
        guard case .unit(let unit) = TerritorySearch(today: today).find(code) else {
            throw SetupFault(description: code)
        }
        var choices = OfficeChoices(territory: unit)
        choices.body = body
        return setup.letterhead(choices)
    }

    @Test func aProvinceStandsBelowNobody() throws {
        let head = try letterhead("51")
        #expect(head.superiorBody.isEmpty)
        #expect(head.issuingBody == ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI"])
        #expect(head.place == "Quảng Ngãi")
        #expect(head.signerPowers == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
        #expect(head.addressees == ["Bộ Khoa học và Công nghệ"])
        #expect(
            head.recipients == [
                "Như trên", "Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh", "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
                "Các sở, ban, ngành", "UBND các xã, phường, đặc khu", "Cổng thông tin điện tử tỉnh", "Lưu: VT",
            ])
    }

    @Test func aCityNamedAfterAPersonIsWrittenWhole() throws {
        let head = try letterhead("79")
        #expect(head.issuingBody.last == "THÀNH PHỐ HỒ CHÍ MINH")
        #expect(head.place == "Thành phố Hồ Chí Minh")
        #expect(head.recipients.contains("Thường trực Thành ủy"))
        #expect(try letterhead("01").place == "Hà Nội")
        // Hà Nội has no đặc khu.
        #expect(try letterhead("01").recipients.contains("UBND các xã, phường"))
    }

    @Test func aCommuneStandsBelowItsProvince() throws {
        let head = try letterhead("21040")
        #expect(head.superiorBody == "UBND TỈNH QUẢNG NGÃI")
        #expect(head.issuingBody == ["ỦY BAN NHÂN DÂN", "XÃ BÌNH SƠN"])
        #expect(head.place == "Bình Sơn")
        #expect(head.addressees == ["Ủy ban nhân dân tỉnh Quảng Ngãi"])
        #expect(head.recipients.contains("Thường trực Đảng ủy xã"))
        #expect(head.recipients.contains("Các thôn"))
        #expect(!head.recipients.joined().contains("uyện"))
    }

    @Test(arguments: [("20194", "phường", "Các tổ dân phố"), ("20333", "đặc khu", "Các thôn, tổ dân phố")])
    func wardsAndSpecialZonesConsistOfOtherParts(code: String, kind: String, parts: String) throws {
        let recipients = try letterhead(code).recipients
        #expect(recipients.contains("Thường trực HĐND \(kind)"))
        #expect(recipients.contains(parts))
    }

    @Test func aDistrictOfFormerTimesHasTheBodiesOfItsTime() throws {
        let head = try letterhead("524")
        #expect(head.superiorBody == "UBND TỈNH QUẢNG NGÃI")
        #expect(head.issuingBody == ["ỦY BAN NHÂN DÂN", "HUYỆN BÌNH SƠN"])
        #expect(head.recipients.contains("Thường trực Huyện ủy"))
        #expect(head.recipients.contains("UBND các xã, thị trấn"))
    }

    @Test func aDepartmentSignsUnderItsHeadAndHearsWhoSendsToIt() throws {
        let head = try letterhead("51", .office(.init(code: "51.07", name: "Sở Khoa học và Công nghệ")))
        #expect(head.superiorBody == "UBND TỈNH QUẢNG NGÃI")
        #expect(head.issuingBody == ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"])
        #expect(head.numberSymbol == "BC-SKHCN")
        #expect(head.signerPowers == ["GIÁM ĐỐC"])
        #expect(head.addressees == ["Ủy ban nhân dân tỉnh Quảng Ngãi"])
        #expect(head.recipients.contains("UBND các xã, phường, đặc khu"))
        let divisions = try letterhead("51", .divisions(of: .init(code: "51.02", name: "Sở Nội vụ")))
        #expect(
            divisions.recipients == [
                "Như trên", "Giám đốc, các Phó Giám đốc Sở", "Các phòng, đơn vị trực thuộc", "Lưu: VT",
            ])
    }

    @Test(arguments: [
        ("Văn phòng UBND tỉnh", "VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "BC-VP"),
        ("Thanh tra tỉnh", "THANH TRA TỈNH", "CHÁNH THANH TRA", "BC-TTr"),
        ("Sở Văn hóa, Thể thao và Du lịch", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "GIÁM ĐỐC", "BC-SVHTTDL"),
        ("Ban Quản lý Khu kinh tế Dung Quất", "BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT", "TRƯỞNG BAN", "BC-BQL"),
        ("Trung tâm Phục vụ hành chính công xã", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ", "GIÁM ĐỐC", "BC-TTPVHCC"),
        ("Phòng Văn hóa - Xã hội", "PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG", "BC-PVHXH"),
    ])
    func theNameOfAnOfficeSaysItsHeadAndItsLetters(name: String, capitals: String, head: String, symbol: String) {
        let office = OfficeName(name)
        #expect(office.capitals == capitals)
        #expect(office.head == head)
        #expect(office.numberSymbol == symbol)
    }
}
