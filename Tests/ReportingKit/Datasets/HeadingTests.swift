import ReportingKit
import Testing

@Suite struct HeadingTests {
    private func matches(_ heading: Heading, _ label: String) -> Bool {
        heading.pattern().matches(VietnameseText.comparisonKey(label))
    }

    @Test func `a heading without dots is the whole label`() {
        #expect(matches("tiếp nhận", "TIẾP NHẬN"))
        #expect(!matches("tiếp nhận", "Tiếp nhận trong kỳ"))
        #expect(!matches("tiếp nhận", "Số hồ sơ tiếp nhận"))
    }

    @Test func `dots stand for any words and for none`() {
        #expect(matches("tỷ lệ …", "Tỷ lệ"))
        #expect(matches("tỷ lệ …", "Tỉ lệ số hóa (%)"))
        #expect(!matches("tỷ lệ …", "Có tỷ lệ"))
        #expect(matches("… kỳ trước", "Kỳ trước"))
        #expect(matches("… kỳ trước", "Từ kỳ trước"))
        #expect(!matches("… kỳ trước", "Kỳ trước chuyển qua"))
        #expect(matches("… tiếp nhận …", "Số hóa hồ sơ TTHC khi tiếp nhận"))
        #expect(matches("… tái sử dụng … cổng …", "Có tái sử dụng từ Cổng DVCQG"))
        #expect(!matches("… tái sử dụng … cổng …", "Cổng DVCQG có tái sử dụng"))
        #expect(matches("bộ chỉ số ... cấp xã", "Bộ chỉ số đánh giá chuyển đổi số cấp xã"))
    }

    @Test func `words are whole, and none is used twice`() {
        #expect(!matches("… nhận …", "Xác nhậnn"))
        #expect(!matches("số … số", "Số"))
        #expect(matches("số … số", "Số số"))
        #expect(matches("tổng … tổng", "Tổng của tổng số và tổng"))
        #expect(!matches("… …", "Bất kỳ"))
        #expect(!matches("", "Tiếp nhận"))
    }

    @Test func `what fixes more of a label reaches further`() {
        let reaches = ["… kỳ trước", "tỷ lệ …", "tỷ lệ … kỳ trước", "tiếp nhận"].map { Heading($0).pattern().reach }
        #expect(reaches == [.holds, .begins, .begins, .whole])
        #expect(Heading("… có số hóa …").pattern().length > Heading("… số hóa …").pattern().length)
    }
}

@Suite struct ValidityTests {
    private let former = Validity(until: CalendarDate(iso: "2026-06-30"))
    private let later = Validity(from: CalendarDate(iso: "2026-07-01"))

    @Test func `days on its ends belong to it`() throws {
        let last = try #require(CalendarDate(iso: "2026-06-30"))
        #expect(former.holds(on: last) && !later.holds(on: last) && Validity.always.holds(on: last))
    }

    @Test func `what follows on the next day overlaps nothing`() {
        #expect(!former.overlaps(later) && !later.overlaps(former))
        #expect(former.overlaps(.always) && former.overlaps(former))
    }
}
