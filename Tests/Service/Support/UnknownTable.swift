/// A small table that nobody declared, and a declaration of it.
enum UnknownTable {
    static let csv = """
        TÌNH HÌNH TRỒNG RỪNG 6 THÁNG ĐẦU NĂM 2023;;;;
        STT;Đơn vị;Số hộ tham gia;Số cây đã trồng;Số cây còn sống
        1;Xã Bình Minh;12;1200;1100
        2;Xã Bình Mỹ;30;2500;2400
        3;Xã Bình An;7;700;655
        4;Xã Bình Hải;21;1800;1716
        """

    static let declaration = """
        dataset: forest
        title: Trồng rừng
        fields:
          households: { title: Số hộ tham gia, measure: hộ }
          planted: { title: Số cây đã trồng, measure: cây }
          alive: { title: Số cây còn sống, measure: cây, at_most: planted }
        appendices: [{ set: subordinates, title: KẾT QUẢ TRỒNG RỪNG }]
        """
}
