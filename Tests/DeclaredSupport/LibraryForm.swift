/// A form that units fill in: counts, an amount, a flag; lines of a level and of a kind of unit.
enum LibraryForm {
    static let rooms = """
        dataset: rooms
        title: Phiếu kiểm kê thư viện
        rows: questionnaire
        defaults: { asked_of: [own, subordinates], over_time: last }
        groups:
          people: { title: Nhân viên }
          places: { title: Phòng đọc }
          money: { title: Thu phí }
        fields:
          staff_total: { group: people, title: Tổng số nhân viên thư viện, measure: người }
          staff_trained: { group: people, title: "Trong đó: đã qua tập huấn nghiệp vụ", measure: người, at_most: staff_total }
          reading_rooms: { group: places, title: Số phòng đọc đang mở cửa, measure: phòng }
          connected: { group: places, title: Đã kết nối mạng liên thư viện, type: flag }
          village_shelves: { group: places, title: "Số tủ sách thôn, tổ dân phố", measure: tủ, asked_of: [subordinates], kinds: [commune] }
          branches: { group: places, title: Số chi nhánh trực thuộc, measure: chi nhánh, asked_of: [own] }
          fees: { group: money, title: Số tiền phí đã thu, type: amount, over_time: sum, hint: "Nhập đủ số đồng, không nhập theo triệu đồng" }
        """
}
