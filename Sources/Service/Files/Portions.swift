import Intake

extension [TakenFile] {
    /// The files in their order, cut so that no portion holds more than `bytes`, unless by a single file, or more than
    /// `count` files.
    ///
    /// What was read of a portion is in memory at once; a small file waits for few others, and a large one for none.
    func portions(upTo bytes: Int64, count: Int) -> [[TakenFile]] {
        var portions: [[TakenFile]] = []
        var size: Int64 = 0
        for file in self {
            size += file.size
            if size <= bytes, let last = portions.indices.last, portions[last].count < count {
                portions[last].append(file)
            } else {
                portions.append([file])
                size = file.size
            }
        }
        return portions
    }
}
