"""Reading a question by how well its words fit what is claimed, where no list of words has them."""
