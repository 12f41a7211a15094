/// Slips of visitors, one a row: words that have their time, words beside those that are known, and what is counted of
/// them.
enum LibrarySlips {
    /// Counted only; no report shows it.
    static let dataset = """
        dataset: slips
        title: Phiếu bạn đọc (đếm từ danh sách)
        rows: counted
        defaults: { measure: phiếu, required: false }
        groups:
          received: { title: Tiếp nhận }
          settled: { title: Đã xong }
          pending: { title: Đang chờ, over_time: last }
        fields:
          received: { group: received, title: Tổng số, sum: [received_in_person, received_online, received_postal, received_other_channel] }
          received_in_person: { group: received, title: Tại quầy }
          received_online: { group: received, title: Qua mạng }
          received_postal: { group: received, title: Qua bưu điện }
          received_other_channel: { group: received, title: Hình thức khác }
          received_other_card: { group: received, title: Thẻ khác, at_most: received }
          settled: { group: settled, title: Tổng số }
          settled_on_time: { group: settled, title: Đúng hạn }
          settled_late: { group: settled, title: Quá hạn }
          settled_other_timeliness: { group: settled, title: Tình trạng khác }
          pending: { group: pending, title: Tổng số }
          other_state: { title: Trạng thái khác, over_time: last }
        """

    static let records = """
        records: visit_slips
        title: Danh sách phiếu, loại thẻ và hình thức mượn
        use: [dossier, unit, received_date, due_date, result_date, state]
        columns:
          card:
            title: Loại thẻ
            type: category
            headings: [… loại thẻ …]
            values:
              reading:
                title: thẻ đọc
                words: [Đọc tại chỗ]
                holds: thẻ đọc
                former: [{ words: [Hạng III, "3"], holds: hạng 3, until: 2023-12-31 }]
              borrowing:
                title: thẻ mượn
                words: [Mượn về nhà]
                holds: thẻ mượn
                former: [{ words: [Hạng IV, "4"], holds: hạng 4, until: 2023-12-31 }]
              digital: { title: thẻ số, holds: thẻ số, from: 2026-07-01 }
          channel:
            title: Hình thức mượn
            type: category
            headings: [… hình thức mượn …]
            values:
              in_person: { title: tại quầy, words: [Trực tiếp], holds: tại quầy }
              online: { title: qua mạng, words: [Trực tuyến, Ứng dụng, Cổng thư viện], holds: [qua mạng, cổng] }
              postal: { title: bưu điện, words: [Qua bưu điện], holds: bưu điện }
          timeliness:
            title: Tình trạng
            type: category
            required: false
            headings: [… tình trạng …]
            values:
              on_time: { title: đúng hạn, words: [Trước hạn], holds: đúng hạn }
              late: { title: quá hạn, words: [Trễ hạn], holds: quá hạn }
        counts:
          visits:
            reading_total: received in period and card is reading
            reading_in_person: received in period and card is reading and channel is in_person
            reading_remote: received in period and card is reading and channel is online, postal
            borrowing_total: received in period and card is borrowing
            borrowing_in_person: received in period and card is borrowing and channel is in_person
            borrowing_remote: received in period and card is borrowing and channel is online, postal
          slips:
            received: received in period
            received_in_person: received in period and channel is in_person
            received_online: received in period and channel is online
            received_postal: received in period and channel is postal
            received_other_channel: received in period and channel is other
            received_other_card: received in period and card is other
            settled: settled
            settled_on_time: settled and timeliness is on_time else result_date not after due_date
            settled_late: settled and timeliness is late else result_date after due_date
            settled_other_timeliness: settled and timeliness is other
            pending: pending
            other_state: state is other
        """
}
