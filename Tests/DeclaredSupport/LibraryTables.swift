/// Tables of units: one of two groups with totals and rates, one of two halves with equal columns, one of a catalogue
/// and dossiers.
enum LibraryTables {
    static let loans = """
        dataset: loans
        title: Mượn và trả sách
        defaults: { measure: cuốn }
        groups:
          lending: { title: Sách cho mượn, headings: [… cho mượn …, … khi mượn …] }
          returns: { title: Sách trả lại, headings: [… trả lại …, … đã trả …, … khi trả …] }
        fields:
          lent:
            group: lending
            title: Số sách cho mượn
            sum: [lent_scanned, lent_unscanned]
            headings: [… sách cho mượn …, … tổng số …]
            not: &whole [quét mã, tỷ lệ]
          lent_scanned: { group: lending, title: Số sách có quét mã khi mượn, headings: &done [… có quét mã …], not: [chưa, tỷ lệ] }
          lent_rate:
            group: lending
            title: Tỷ lệ sách có quét mã khi mượn
            rate: { part: lent_scanned, whole: lent }
            headings: [tỷ lệ quét mã, tỷ lệ …]
          lent_unscanned: { group: lending, title: Số sách chưa quét mã khi mượn, headings: &undone [… chưa quét mã …], not: [tỷ lệ] }
          returned:
            group: returns
            title: Số sách đã trả
            sum: [returned_scanned, returned_unscanned]
            headings: [… sách đã trả …, … tổng số …]
            not: *whole
          returned_scanned: { group: returns, title: Số sách có quét mã khi trả, headings: *done, not: [chưa, tỷ lệ] }
          returned_rate:
            group: returns
            title: Tỷ lệ sách có quét mã khi trả
            rate: { part: returned_scanned, whole: returned }
            headings: [tỷ lệ …]
          returned_unscanned: { group: returns, title: Số sách chưa quét mã khi trả, headings: *undone, not: [tỷ lệ] }
        checks: [{ agree: [whole, subordinates] }]
        records:
          loan_slips:
            title: Danh sách phiếu, quét mã khi mượn và khi trả
            use: [dossier, unit, received_date, result_date, state]
            columns:
              scanned:
                { title: Quét mã khi mượn, type: flag, headings: [… quét mã …], not: [khi trả], yes: [Đã quét], no: [Chưa quét] }
              returned_scanned: { title: Quét mã khi trả, like: scanned, headings: [… quét mã khi trả …], not: [] }
            counts:
              lent: received in period
              lent_scanned: received in period and scanned
              lent_unscanned: received in period and not scanned
              returned: settled
              returned_scanned: settled and returned_scanned
              returned_unscanned: settled and not returned_scanned
        appendices:
          - set: whole
            title: "KẾT QUẢ CHO MƯỢN SÁCH {set}"
            numbers: [(1), (2), (3)=(2)/(1), (5), (6)=(7)+(9), (7), (8)=(7)/(6), (9)]
          - { set: subordinates, like: whole }
        figure_sets:
          loans.whole: { of: whole, units: "{whole}" }
          loans.subordinates: { of: subordinates, units: "{subordinates}" }
        figures:
          lent: Số sách cho mượn {units}
          lent_scanned: Số sách có quét mã khi mượn {units}
          lent_rate: Tỷ lệ sách có quét mã khi mượn {units}
        speech:
          axes:
            - lent: [cho mượn, mượn]
              returned: [đã trả, trả lại]
            - scanned: [có quét mã, quét mã]
              unscanned: [chưa quét mã, không quét mã]
          fields:
            lent: lent
            lent_scanned: [lent, scanned]
            lent_unscanned: [lent, unscanned]
            returned: returned
            returned_scanned: [returned, scanned]
            returned_unscanned: [returned, unscanned]
          shares: { lent_scanned: lent, lent_unscanned: lent, returned_scanned: returned, returned_unscanned: returned }
          fillers: [sách, cuốn]
        """

    static let parcels = """
        dataset: parcels
        title: Bưu phẩm đến và đi
        defaults: { measure: bưu phẩm }
        groups:
          arrived: { title: Bưu phẩm đến, headings: [… đến …] }
          sent: { title: Bưu phẩm đi, headings: [… đi …] }
        fields:
          arrived_total: { group: arrived, title: Tổng số bưu phẩm đến, sum: [arrived_boxed, arrived_loose], headings: [… tổng số …] }
          arrived_boxed: { group: arrived, title: Đóng hộp }
          arrived_loose: { group: arrived, title: Không đóng hộp }
          arrived_insured: { group: arrived, title: Có bảo hiểm }
          arrived_uninsured: { group: arrived, title: Không bảo hiểm }
          sent_total: { group: sent, title: Tổng số bưu phẩm đi, sum: [sent_boxed, sent_loose], headings: [… tổng số …] }
          sent_boxed: { group: sent, title: Đóng hộp }
          sent_loose: { group: sent, title: Không đóng hộp }
          sent_insured: { group: sent, title: Có bảo hiểm }
          sent_uninsured: { group: sent, title: Không bảo hiểm }
        rules:
          - arrived_insured + arrived_uninsured <= arrived_total
          - sent_total = sent_insured + sent_uninsured
        """

    static let visits = """
        dataset: visits
        title: Lượt bạn đọc
        defaults: { measure: lượt }
        groups:
          reading: { title: Thẻ đọc, headings: [… thẻ đọc …] }
          borrowing: { title: Thẻ mượn, headings: [… thẻ mượn …] }
        fields:
          reading_total: { group: reading, title: Tổng số lượt, sum: [reading_in_person, reading_remote] }
          reading_in_person: { group: reading, title: Tại quầy }
          reading_remote: { group: reading, title: Qua mạng }
          borrowing_total: { group: borrowing, title: Tổng số lượt, sum: [borrowing_in_person, borrowing_remote] }
          borrowing_in_person: { group: borrowing, title: Tại quầy }
          borrowing_remote: { group: borrowing, title: Qua mạng }
        appendices:
          - { set: level, title: "LƯỢT BẠN ĐỌC {set}" }
          - { set: subordinates, like: level }
        """
}
