print("baocaod")
