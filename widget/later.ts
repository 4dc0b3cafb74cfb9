/** The styles of the parts that are fetched later, and of paper, which comes last. */
import './later.css';
import './print.css';
